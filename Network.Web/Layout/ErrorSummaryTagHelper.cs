using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Network.Web.Layout;

/// <summary><c>&lt;error-summary /&gt;</c>: all that is wrong with the form, each with a link to its field; nothing where nothing is.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ViewData.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("role", "alert");
        var heading = new TagBuilder("h2");
        heading.AddCssClass("ds-heading");
        heading.InnerHtml.Append(LayoutTexts.T["ErrorSummary"]);
        output.Content.AppendHtml(heading);
        output.Content.AppendHtml(Messages());
    }

    private TagBuilder Messages()
    {
        var list = new TagBuilder("ul");
        list.AddCssClass("ds-list");
        foreach (var (name, entry) in View.ViewData.ModelState)
        {
            if (entry.Errors.Count == 0) continue;
            var item = new TagBuilder("li");
            var message = new TagBuilder(name.Length == 0 ? "span" : "a");
            if (name.Length > 0)
            {
                message.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(name, "-");
                message.AddCssClass("ds-link");
            }

            message.InnerHtml.Append(entry.Errors[0].ErrorMessage);
            item.InnerHtml.AppendHtml(message);
            list.InnerHtml.AppendHtml(item);
        }

        return list;
    }
}
