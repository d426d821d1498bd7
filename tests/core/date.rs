use article_explorer::date::{Date, Day, say};

#[test]
fn day_bounds_are_the_first_and_last_four_digit_years() {
    assert_eq!(Day::from_ymd(-9999, 1, 1), Some(Day::MIN));
    assert_eq!(Day::from_ymd(9999, 12, 31), Some(Day::MAX));
    assert_eq!(say(Date::parse("[..2008-11]").unwrap()), "by November 2008");
}
