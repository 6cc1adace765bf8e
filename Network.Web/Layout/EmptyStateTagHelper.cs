using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Network.Web.Layout;

/// <summary><c>&lt;empty-state title="…"&gt;</c> in the place of a list that has nothing yet; inside it stands what can be done about that.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public required string Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        var title = FieldMarkup.Element("p", "ds-heading", Title);
        title.Attributes["data-size"] = "2xs";
        output.Content.AppendHtml(title).AppendHtml(inside);
    }
}
