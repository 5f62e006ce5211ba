<#-- The text part of the mail. -->
${page.title()}

${page.verdict().text()}

<#if page.corrections()?has_content>
${words["label.corrected.text"]}
<#list page.corrections() as line>
  - ${line.text()}
</#list>

</#if>
${words["coverage.read"]}: <#list page.coverage() as line>${line.text()?remove_ending(".")}<#sep>; </#list>.

<#list page.top() as issue>
${issue.number()} ${issue.label()} - ${issue.what().text()}
<#list issue.hit()[0..*2] as line>
  ${words["label.alsohit"]}: ${line.text()}
</#list>
<#list issue.warnings() as line>
  ${words["label.warning"]}: ${line.text()}
</#list>
  <#list [issue.cause()] + issue.causeEvidence() as line>${line.text()}<#sep> </#list>
  ${words["label.change"]}: ${issue.change().text()}
  ${words["label.step"]}: ${issue.step().text()}

</#list>
<#if page.more().text()?has_content>
${page.more().text()}

</#if>
<#if page.others()?has_content>
${words["label.ongoing"]}
<#list page.others() as line>
  - ${line.text()}
</#list>

</#if>
<#if page.budgets()?has_content>
${words["label.budgets"]}
<#list page.budgets() as line>
  - ${line.text()}
</#list>

</#if>
<#if page.top()?has_content || page.others()?has_content>
<#if page.trends()?has_content>
${words["label.trends"]}
<#list page.trends() as line>
  - ${line.text()}
</#list>

</#if>
<#if page.efficiency()?has_content>
${words["label.efficiency"]}
<#list page.efficiency() as line>
  - ${line.text()}
</#list>

</#if>
<#if page.changes()?has_content>
${words["label.changes"]}
<#list page.changes() as line>
  - ${line.text()}
</#list>

</#if>
</#if>
<#list page.footer() as line>
${line.text()}
</#list>
${words["label.report"]}: ${page.reportPath()}
