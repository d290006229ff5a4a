# The shared terms.

terms-title = Terms
terms-button = All terms
terms-ask = Choose a term, or type for example "what does inclusion mean".
term-example = What it looks like at work
term-source = Source: { $source }
terms-meant = Do you mean one of these?
terms-unknown = I do not know that term
terms-unknown-try = Maybe it is in the list under another word.
