# The team result, the briefing and the documents.

result-title = Team result of { $team }
result-lead = Each statement shows how many people agree with it.
result-legend = The bar has five boxes and shows the same word. We show something only with at least { $threshold } answers.
result-next-title = The next step
result-next = Discuss this together in the first session that comes. The result belongs to you as a team. It appraises nobody.
result-file-button = As a document
result-pick = Of which team do you want to see the result?
result-none = There is no team scan for { $team }.
result-not-yet = There is no result of { $team } yet. You can see it from { $day }.
result-too-few = There are fewer than { $threshold } answers. That is why we show nothing.
result-lapsed = The answers can no longer be opened. That is why there is no result.
result-destroyed = The answers were erased.
result-without-next = The trajectory simply goes on. The next step is the joint intake. There we say openly that there is no result.

file-title = Document for { $team }
file-explained = Choose PDF to read or Word to work in.
file-expires = The link works for half an hour. After that, ask for a new one.
file-open = { $form ->
    [pdf] PDF
    [pptx] PowerPoint
   *[docx] Word
}
file-none = There is no result for { $team }, so there is no document either.

briefing-title = Briefing for the intake with { $team }
briefing-pick = Of which team do you want the summary?
briefing-lead = The team sees this result on { $day }. Do not share it before.
briefing-points = For the conversation
briefing-texts-where = What people wrote for you, you read on the reading page only.
briefing-texts = Read the texts
briefing-file = As a document
briefing-without-scan = This team begins without a team scan. There is no result.
briefing-without-scan-next = Talk with the CLV coach about how you hear the team beforehand. At the intake, say openly that there is no result.
texts-title = Texts from { $team }
texts-explained = People wrote this for you as the trainer. Share the texts with nobody, not with the manager either.
texts-open = Open the reading page

summary-none-title = There is no summary yet
summary-none = After a session the trainer writes a summary. You will find it here.

paper-title = { $paper ->
    [result] Team result
   *[briefing] Briefing for the intake
}
paper-notice = { $paper ->
    [result] For the team and the manager. The result begins a conversation and appraises nobody.
   *[briefing] For the trainer only. Do not share this before the team sees the result.
}
paper-fact-asked = Questionnaire
paper-status = This questionnaire is a { $status }.
paper-column-finding = Statement
paper-column-word = How many people agree
paper-bar = { $step } of { $steps } boxes filled
paper-bar-none = no bar, too few answers
paper-contents = Contents
paper-footer = Questionnaire version { $version }. Made on { $day }. Only with at least { $threshold } answers.
paper-step-what = What
paper-step-who = Who
paper-step-when = When
step-read-texts = Read the texts on the reading page and prepare the conversation.
step-see-result = Look at the result.
step-plan-intake = Plan the joint intake of one and a half to two hours.
step-intake = Discuss together what stands out and what you need.
step-trainer = trainer
step-team = team and manager
step-manager-trainer = manager and trainer
step-before-intake = before the intake
step-from = from { $day }
step-after-result = after the result
step-at-intake = at the intake
