using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Network.Web.Layout;

/// <summary><c>&lt;text-field for="Name" label="…" /&gt;</c>: one line, or several with <c>rows</c>; dates and times by <c>type</c>.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    /// <summary>More than 0 makes it a text area.</summary>
    public int Rows { get; set; }

    public string? Autocomplete { get; set; }

    public string? List { get; set; }

    public string? Lang { get; set; }

    public bool Optional { get; set; }

    public bool Required { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(View, For.Name, For.Model);
        var control = new TagBuilder(Rows > 0 ? "textarea" : "input");
        control.Attributes["name"] = parts.Name;
        if (Rows > 0)
        {
            control.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
            control.InnerHtml.AppendHtml("\n");
            control.InnerHtml.Append(parts.Value);
        }
        else
        {
            control.TagRenderMode = TagRenderMode.SelfClosing;
            control.Attributes["type"] = Type;
            control.Attributes["value"] = parts.Value;
        }

        Set(control, "autocomplete", Autocomplete);
        Set(control, "list", List);
        Set(control, "lang", Lang);
        if (Required) control.Attributes["aria-required"] = "true";
        parts.Wrap(output, Label, Hint, Optional, control);
    }

    private static void Set(TagBuilder control, string name, string? value)
    {
        if (value is not null) control.Attributes[name] = value;
    }
}
