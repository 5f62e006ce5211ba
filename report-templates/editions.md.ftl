<#-- The end of a corrected edition's report: the edition before it, and what differs. -->
## ${words["label.editions"]}

- ${words["label.edition.this"]}: ${edition}
- ${words["label.edition.before"]}: [${earlier}](../${earlier}/${file})

<#if difference?has_content>
${words["label.difference"]}

~~~~diff
${difference}
~~~~
<#else>
${words["label.difference.none"]}
</#if>
