# What the GDPR asks to tell (articles 13 and 14), on the page "How we protect your answers".
# The administrator fills in who, why and how long: docs/install.md. Use no selections or plurals here.

booth-privacy-title = Your data and your rights
booth-privacy-controller = Who is responsible?
booth-privacy-controller-is = { $controller } is responsible for this data.
booth-privacy-contact = Whom can you ask?
booth-privacy-contact-is = A question or complaint about privacy? The data protection officer helps you: { $contact }.
booth-privacy-purpose = What do we use your data for?
booth-privacy-purpose-is = To guide your team through the Cultuurtraject: planning, asking, reminding and showing what came out. Not to judge people.
booth-privacy-basis = Why is this allowed?
booth-privacy-basis-public_task = It belongs to a task of your organisation in the public interest. That is article 6(1)(e) of the GDPR.
booth-privacy-basis-legal_duty = Your organisation must prevent discrimination, bullying and intimidation at work. That duty is article 6(1)(c) of the GDPR.
booth-privacy-basis-legitimate_interest = As an employer your organisation has an interest in a team in which everybody can work well. That is article 6(1)(f) of the GDPR.
booth-privacy-source = How did we get your data?
booth-privacy-source-is = Your name and account came from the programme lead and from Teams. The rest comes from you. A colleague can put you forward as new in the team.
booth-privacy-must = Do you have to give data?
booth-privacy-must-is = Answering is voluntary. Your whole team takes part in the sessions. Without your name and account we cannot invite you.
booth-privacy-receivers = Who gets your data?
booth-privacy-receivers-are = Your manager, the trainer, the coach and the programme lead see your name and your role. Microsoft processes what stands in Teams.
booth-privacy-processors = Who else processes data for your organisation?
booth-privacy-transfer = Does data leave the European Economic Area?
booth-privacy-transfer-none = No.
booth-privacy-transfer-safeguards = It can. The safeguards that the GDPR asks then apply. Ask the data protection officer about them.
booth-privacy-inspection = Does your organisation look inside secure connections?
booth-privacy-inspection-yes = Yes. That filter sees how long your private page is open. It does not read what you send, as long as it leaves our page as it is.
booth-privacy-inspection-no = No, your organisation says.
booth-privacy-keep = How long do we keep it?
booth-privacy-keep-are = Separate answers: until closing. Texts to the trainer: { $texts } days after that at most. Messages you got: { $sent } days. Name and account: { $people } days after your last role ended.
booth-privacy-rights = Which rights do you have?
booth-privacy-rights-are = You may see, correct, take along and erase your data. You may also object, or ask to restrict its use. Type “what do you know about me” in the chat, or ask the contact above. You can do that without Teams too. You get an answer within a month.
booth-privacy-answers = And your answers?
booth-privacy-answers-are = Until closing you can answer again: the last time counts. If you send everything empty, you take your answers back. After closing we can no longer tell which answer was yours. So you cannot see it or have it erased then.
booth-privacy-automatic = Does a computer decide about you?
booth-privacy-automatic-is = No. The program does look at what you type in the chat, to show you where to find help. It does not keep that.
booth-privacy-complaint = Where can you complain?
booth-privacy-complaint-is = With the data protection officer, and with the Dutch data protection authority: autoriteitpersoonsgegevens.nl.
