# Words that are the same everywhere: roles, kinds of teams, the words of a team result.

role = { $role ->
    [member] employee
    [manager] { $level ->
        [team] team manager
        [department_mt] head of department
       *[directorate_mt] director
    }
    [trainer] trainer
    [coach] CLV coach
    [programme_lead] I&D programme lead
   *[administrator] administrator
}
level = { $level ->
    [team] team
    [department_mt] management team of a department
   *[directorate_mt] management team of a directorate
}

# Stands beside the bar after a statement: how many people agree with it?
release-word = { $word ->
    [few] few people
    [less_than_half] less than half
    [about_half] about half
    [more_than_half] more than half
    [most] most people
   *[withheld] too little to show
}

# What somebody reads when something cannot be done.
refused-no-right = Your role doesn't let you do this. Type “menu” to see what you can do.
value-too-long = This is too long for a card. Make it shorter, or send a file.
answer-unknown-item = This question isn't one of yours. Open the private page again and try once more.
answer-off-scale = This answer doesn't fit the question. Choose one of the answers on the page.
answer-too-long = Your text is too long. Make it shorter than { $limit } characters and send it again.

## Lists

list-more = { $names } and { $number } more
