using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Network.Core.Time;

namespace Network.Web.Layout;

/// <summary>
/// <c>&lt;moment-field for="StartsAt" label="…" /&gt;</c>: a <see cref="MomentForm"/>, a day and a time by the wall clock of Oslo, sent as
/// StartsAt.Date and StartsAt.Time.
/// </summary>
[HtmlTargetElement("moment-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MomentFieldTagHelper : FieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var moment = For.Model as MomentForm;
        var row = FieldMarkup.Element("div", "form-row");
        row.InnerHtml.AppendHtml(Field(Inner(nameof(MomentForm.Date), moment?.Date), "date", LayoutTexts.T["Date"]));
        row.InnerHtml.AppendHtml(Field(Inner(nameof(MomentForm.Time), moment?.Time), "time", LayoutTexts.T["Time"]));
        output.Become(FieldMarkup.Group(Parts, LabelText, Hint, row));
    }

    private TagBuilder Field(FieldParts parts, string type, string label)
    {
        // A browser empties its own date field where it cannot read the value; what was typed is to be seen.
        var isNative = parts.Value.Length == 0 || (type == "date"
            ? DateOnly.TryParseExact(parts.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            : TimeOnly.TryParseExact(parts.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        var control = FieldMarkup.TextControl(parts, isNative ? type : "text", 0);
        if (Required) control.Attributes["aria-required"] = "true";
        return FieldMarkup.Field(parts, label, null, control);
    }
}
