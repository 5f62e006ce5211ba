<#-- The mail's first screen, and the top of the report. -->
# ${page.title()}

**${page.verdict().markdown()}**

<#if page.corrections()?has_content>
**${words["label.corrected"]}.** ${words["label.corrected.text"]}

<#list page.corrections() as line>
- ${line.markdown()}
</#list>

</#if>
${words["coverage.read"]}: <#list page.coverage() as line>${line.markdown()?remove_ending(".")}<#sep>; </#list>.

<#list page.top() as issue>
**${issue.number()} ${issue.label()} · ${issue.what().markdown()}**

<#if issue.chart()?has_content>
![${words["label.chart"]}](charts/${issue.chart()}.png)

</#if>
<#if issue.hit()?has_content>
<#list issue.hit()[0..*2] as line>
- ${words["label.alsohit"]}: ${line.markdown()}
</#list>
</#if>
<#list issue.warnings() as line>
- ${words["label.warning"]}: ${line.markdown()}
</#list>
- <#list [issue.cause()] + issue.causeEvidence() as line>${line.markdown()}<#sep> </#list>
- ${words["label.change"]}: ${issue.change().markdown()}
- ${words["label.step"]}: ${issue.step().markdown()}

</#list>
<#if page.more().text()?has_content>
${page.more().markdown()}

</#if>
<#if page.others()?has_content>
**${words["label.ongoing"]}**

<#list page.others() as line>
- ${line.markdown()}
</#list>

</#if>
<#if page.budgets()?has_content>
**${words["label.budgets"]}**

<#list page.budgets() as line>
- ${line.markdown()}
</#list>

</#if>
<#if page.top()?has_content || page.others()?has_content>
<#if page.trends()?has_content>
**${words["label.trends"]}**

<#list page.trends() as line>
- ${line.markdown()}
</#list>

</#if>
<#if page.efficiency()?has_content>
**${words["label.efficiency"]}**

<#list page.efficiency() as line>
- ${line.markdown()}
</#list>

</#if>
<#if page.changes()?has_content>
**${words["label.changes"]}**

<#list page.changes() as line>
- ${line.markdown()}
</#list>

</#if>
</#if>
<#list page.footer() as line>${line.markdown()}<#sep> · </#list> · ${words["label.report"]}: `${page.reportPath()}`
