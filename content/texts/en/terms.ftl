# The shared terms.

terms-own-title = Words I use
terms-own-button = Words I use
terms-conduct-button = Terms about how we treat each other
terms-title = Terms
terms-button = All terms
terms-ask = Choose a term, or type, for example, “what does inclusion mean”.
term-example = What it looks like at work
term-for-instance = For example: { $example }
terms-beside = { $one } and { $other }
term-source = Source: { $source }
terms-meant = Do you mean one of these?
terms-unknown = I don't know that term
terms-unknown-try = Maybe it is in the list under another word.

## The calendar of special days.

days-title = Special days
days-why = Keep these in mind when you plan something. Choose a day to read about it.
days-choice = Your organisation chose this list. If a day is missing, tell the I&D programme lead.
days-later = Later days
days-today = From today
days-button = More special days
days-none = The calendar ends here. The administrator can extend it.
day-when = { $sure ->
    [yes] { $day } { $year }
   *[no] around { $day } { $year }
}
day-period = { $sure ->
    [yes] { $first } to { $last } { $year }
   *[no] around { $first } to { $last } { $year }
}
day-planning = For planning
day-advice = { $advice ->
    [avoid] Better to choose another day.
   *[mention] You can plan something on this day. Do mention what day it is.
}
day-estimated = The date is not fixed yet. It may be one day earlier or later.
