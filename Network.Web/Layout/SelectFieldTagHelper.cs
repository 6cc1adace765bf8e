using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Network.Web.Layout;

/// <summary><c>&lt;select-field for="Mode" label="…" options="…" /&gt;</c>: one of a list.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectFieldTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public required IEnumerable<SelectListItem> Options { get; set; }

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(View, For.Name, For.Model);
        var control = new TagBuilder("select");
        control.Attributes["name"] = parts.Name;
        foreach (var option in Options)
        {
            var tag = new TagBuilder("option");
            tag.Attributes["value"] = option.Value;
            if (option.Value == parts.Value) tag.Attributes["selected"] = "selected";
            tag.InnerHtml.Append(option.Text);
            control.InnerHtml.AppendHtml(tag);
        }

        parts.Wrap(output, Label, Hint, Optional, control);
    }
}
