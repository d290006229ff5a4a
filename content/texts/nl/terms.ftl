# De gedeelde begrippen.

terms-title = Begrippen
terms-button = Alle begrippen
terms-ask = Kies een begrip, of typ bijvoorbeeld "wat betekent inclusie".
term-example = Zo zie je het op het werk
term-source = Bron: { $source }
terms-meant = Bedoel je een van deze?
terms-unknown = Dat begrip ken ik niet
terms-unknown-try = Misschien staat het onder een ander woord in de lijst.
