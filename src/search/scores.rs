//! Which records have what of a query, and how much that says.

use super::index::Index;
use super::matching::Matched;
use super::texts::DATE;

/// A record is a hit if its words carry at least this share of what the words of the best hit carry.
const ENOUGH: f32 = 0.6;
/// By record: how much one term says of it.
pub(super) struct TermScores {
    weights: Vec<f32>,
    records: Vec<usize>,
}

impl TermScores {
    /// Nothing is said of any record of an index.
    pub fn new(index: &Index) -> Self {
        Self { weights: vec![0.0; index.records.len()], records: Vec::new() }
    }

    /// What a term says, in place of what another said.
    pub fn replace(&mut self, index: &Index, matched: &Matched) {
        for record in self.records.drain(..) {
            self.weights[record] = 0.0;
        }
        for &(key, how_well) in &matched.keys {
            for posting in &index.postings[key] {
                self.add(posting.record as usize, how_well * posting.weight);
            }
        }
        if matched.term.days.is_some() {
            for event in 0..index.days.len() {
                if let Some(how_well) = matched.of_date(index, event) {
                    self.add(event, how_well * DATE);
                }
            }
        }
    }

    fn add(&mut self, record: usize, weight: f32) {
        let said = &mut self.weights[record];
        if *said == 0.0 {
            self.records.push(record);
        }
        *said = said.max(weight);
    }

    /// Whether it says anything of a record.
    pub fn has(&self, record: usize) -> bool {
        self.weights[record] > 0.0
    }
}

/// By record: what a whole query says of it.
pub(super) struct Scores {
    said: TermScores,
    /// How much the terms carry that a record has: the fewer records have a term, the more it does.
    carried: Vec<f32>,
    totals: Vec<f32>,
}

impl Scores {
    /// Nothing is asked yet.
    pub fn new(index: &Index) -> Self {
        let zeros = vec![0.0; index.records.len()];
        Self { said: TermScores::new(index), carried: zeros.clone(), totals: zeros }
    }

    /// Adds what a term says. False if no record has it.
    pub fn add(&mut self, index: &Index, matched: &Matched) -> bool {
        self.said.replace(index, matched);
        let (all, having) = (index.records.len() as f32, self.said.records.len() as f32);
        let rarity = (1.0 + all / having.max(1.0)).ln();
        for &record in &self.said.records {
            self.carried[record] += rarity;
            // Something of every term says more than much of one.
            self.totals[record] += rarity * self.said.weights[record].ln_1p();
        }
        !self.said.records.is_empty()
    }

    /// The records that are hits, the best first: those that a query names, then by which terms they have, then by what
    /// these say of them; of equal ones in the article's order.
    pub fn ranked(mut self, named: &[u32]) -> Vec<usize> {
        let enough = ENOUGH * self.carried.iter().copied().fold(0.0, f32::max);
        let is_hit = |record: &usize| self.carried[*record] > 0.0 && self.carried[*record] >= enough;
        let mut hits: Vec<usize> = (0..self.totals.len()).filter(is_hit).collect();
        for &record in named {
            self.carried[record as usize] = f32::INFINITY;
        }
        let better = |values: &[f32], one: usize, other: usize| values[other].total_cmp(&values[one]);
        hits.sort_by(|&one, &other| better(&self.carried, one, other).then(better(&self.totals, one, other)));
        hits
    }
}
