<#-- What stands in the report below the first screen. -->
<#macro row cells>| <#list cells as cell>${cell}<#sep> | </#list> |
</#macro>
<#macro rule n>|<#list 1..n as i>---|</#list>
</#macro>
## ${words["label.issues"]}

**${page.verdict().markdown()}**${page.verdict().refs()}

<#if page.corrections()?has_content>
${words["label.corrected.text"]}

<#list page.corrections() as line>
- ${line.markdown()}${line.refs()}
</#list>

</#if>
<#if !page.issues()?has_content>
${words["label.issues.none"]}

</#if>
<#list page.issues() as issue>
### ${issue.number()} ${issue.label()}

${issue.what().markdown()}${issue.what().refs()}

<#list issue.hit() as line>
- ${words["label.alsohit"]}: ${line.markdown()}${line.refs()}
</#list>
<#list issue.warnings() as line>
- ${words["label.warning"]}: ${line.markdown()}${line.refs()}
</#list>
- ${issue.cause().markdown()}${issue.cause().refs()}
<#list issue.causeEvidence() as line>
- ${line.markdown()}${line.refs()}
</#list>
<#if issue.path().markdown()?has_content>
- ${words["label.path"]}: ${issue.path().markdown()}${issue.path().refs()}
</#if>
<#if issue.against().markdown()?has_content>
- ${words["label.against"]}: ${issue.against().markdown()}${issue.against().refs()}
</#if>
<#if issue.ruledOut().markdown()?has_content>
- ${words["label.ruledout"]}: ${issue.ruledOut().markdown()}${issue.ruledOut().refs()}
</#if>
- ${words["label.change"]}: ${issue.change().markdown()}${issue.change().refs()}
- ${words["label.step"]}: ${issue.step().markdown()}${issue.step().refs()}
- ${issue.rank().markdown()}${issue.rank().refs()}
<#if issue.rules().markdown()?has_content>
- ${words["label.rules"]}: ${issue.rules().markdown()}${issue.rules().refs()}
</#if>
<#if issue.traces().markdown()?has_content>
- ${words["label.traces"]}: ${issue.traces().markdown()}${issue.traces().refs()}
</#if>

<#if issue.chart()?has_content>
![${words["label.chart"]}](charts/${issue.chart()}.png)

</#if>
<#if issue.timeline()?has_content>
**${words["label.timeline"]}**

<#list issue.timeline() as line>
- ${line.markdown()}${line.refs()}
</#list>

</#if>
<#if issue.causes().rows()?has_content>
**${words["label.causes"]}.** ${words["label.causes.note"]}${issue.causes().refs()}

<@row [words["col.place"], words["col.service"], words["col.signal"], words["col.score"], words["col.confidence"], words["col.passed"], words["col.failed"], words["col.against"]]/>
<@rule 8/>
<#list issue.causes().rows() as cells>
<@row cells/>
</#list>

</#if>
<#if issue.messages()?has_content>
**${words["label.messages"]}**

<#list issue.messages() as line>
- ${line.markdown()}${line.refs()}
</#list>

</#if>
</#list>
<#if page.budgets()?has_content>
## ${words["label.budgets"]}

<#list page.budgets() as line>
- ${line.markdown()}${line.refs()}
</#list>

</#if>
## ${words["label.trends"]}

<#list page.trends() as line>
- ${line.markdown()}${line.refs()}
<#else>
${words["label.trends.none"]}
</#list>

## ${words["label.efficiency"]}

<#list page.efficiency() as line>
- ${line.markdown()}${line.refs()}
<#else>
${words["label.efficiency.none"]}
</#list>

## ${words["label.changes"]}

<#list page.changes() as line>
- ${line.markdown()}${line.refs()}
<#else>
${words["label.changes.none"]}
</#list>

<#if page.templates().rows()?has_content>
## ${words["label.templates"]}

${words["label.templates.note"]}${page.templates().refs()}

<@row [words["col.change"], words["col.template"], words["col.severity"], words["col.services"], words["col.lines"], words["col.usual"], words["col.first"], words["col.example"]]/>
<@rule 8/>
<#list page.templates().rows() as cells>
<@row cells/>
</#list>

</#if>
## ${words["label.coverage"]}

<#list page.coverage() as line>
- ${line.markdown()}${line.refs()}
</#list>

<#if page.sources().rows()?has_content>
${words["label.sources"]}${page.sources().refs()}

<@row [words["col.source"], words["col.kind"], words["col.rows"]]/>
<@rule 3/>
<#list page.sources().rows() as cells>
<@row cells/>
</#list>

</#if>
<#if page.quality().rows()?has_content>
**${words["label.quality"]}**${page.quality().refs()}

<@row [words["col.source"], words["col.kind"], words["col.check"], words["col.level"], words["col.time"]]/>
<@rule 5/>
<#list page.quality().rows() as cells>
<@row cells/>
</#list>

</#if>
<#if page.rejects().rows()?has_content>
**${words["label.rejects"]}**${page.rejects().refs()}

<@row [words["col.source"], words["col.kind"], words["col.reason"], words["col.rows"]]/>
<@rule 4/>
<#list page.rejects().rows() as cells>
<@row cells/>
</#list>

</#if>
## ${words["label.grounding"]}

<#list page.footer() as line>
- ${line.markdown()}${line.refs()}
</#list>

<#if page.grounding().rows()?has_content>
${words["label.lies"]}${page.grounding().refs()}

<@row [words["col.lie"], words["col.planted"], words["col.caught"]]/>
<@rule 3/>
<#list page.grounding().rows() as cells>
<@row cells/>
</#list>

<#if page.unplanted().markdown()?has_content>
${page.unplanted().markdown()}${page.unplanted().refs()}

</#if>
</#if>
<#if page.modelUse().rows()?has_content>
**${words["label.modeluse"]}**${page.modelUse().refs()}

<@row [words["col.day"], words["col.model"], words["col.calls"], words["col.latency"], words["col.tokens"], words["col.cost"], words["col.offered"], words["col.supported"], words["col.printed"]]/>
<@rule 9/>
<#list page.modelUse().rows() as cells>
<@row cells/>
</#list>

</#if>
## ${words["label.evidence"]}

${words["label.evidence.note"]}

<@row ["", words["col.claim"], words["col.value"], words["col.rows"], words["col.hash"], words["col.query"]]/>
<@rule 6/>
<#list page.evidence() as proof>
<@row [proof.number(), proof.claim(), proof.value(), proof.rows(), proof.hash(), proof.query()]/>
</#list>
