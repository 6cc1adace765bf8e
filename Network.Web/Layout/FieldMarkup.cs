using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Network.Web.Layout;

/// <summary>The design system's markup of fields and groups of fields; everything from people is encoded.</summary>
internal static class FieldMarkup
{
    /// <summary>One line, or several where <paramref name="rows"/> is above 0.</summary>
    public static TagBuilder TextControl(FieldParts parts, string type, int rows)
    {
        var control = new TagBuilder(rows > 0 ? "textarea" : "input");
        control.Attributes["name"] = parts.Name;
        if (rows > 0)
        {
            control.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
            // A browser drops the first line break of a text area.
            control.InnerHtml.AppendHtml("\n");
            control.InnerHtml.Append(parts.Value);
        }
        else
        {
            control.TagRenderMode = TagRenderMode.SelfClosing;
            control.Attributes["type"] = type;
            control.Attributes["value"] = parts.Value;
        }

        return control;
    }

    /// <summary>Label, hint, the control and its message.</summary>
    /// <param name="parts">The field.</param>
    /// <param name="label">Above it.</param>
    /// <param name="hint">Below the label.</param>
    /// <param name="control">Where one writes.</param>
    /// <param name="show">How a stored value is read, where that differs.</param>
    public static TagBuilder Field(FieldParts parts, string label, string? hint, TagBuilder control, Func<string, string>? show = null)
    {
        var field = Element("div", "ds-field");
        control.Attributes["id"] = parts.Id;
        control.AddCssClass("ds-input");
        parts.Describe(control, hint);
        parts.MarkInvalid(control);
        field.InnerHtml.AppendHtml(Label(parts.Id, label, isChoice: false));
        if (hint is not null) field.InnerHtml.AppendHtml(Hint(parts, hint));
        field.InnerHtml.AppendHtml(control);
        if (parts.Theirs is { } theirs) field.InnerHtml.AppendHtml(Saved(parts, show is null ? theirs : show(theirs)));
        if (parts.Error is not null) field.InnerHtml.AppendHtml(Message(parts));
        return field;
    }

    /// <summary>Fields that answer one question together; the question is the legend.</summary>
    public static TagBuilder Group(FieldParts parts, string legend, string? hint, IHtmlContent fields, Func<string, string>? show = null)
    {
        var group = Element("fieldset", "ds-fieldset");
        parts.Describe(group, hint);
        group.InnerHtml.AppendHtml(Element("legend", "ds-label", legend));
        if (hint is not null) group.InnerHtml.AppendHtml(Hint(parts, hint));
        group.InnerHtml.AppendHtml(fields);
        if (show is not null && parts.Theirs is { } theirs) group.InnerHtml.AppendHtml(Saved(parts, show(theirs)));
        if (parts.Error is not null) group.InnerHtml.AppendHtml(Message(parts));
        return group;
    }

    public static TagBuilder Label(string id, string text, bool isChoice)
    {
        var label = Element("label", "ds-label", text);
        label.Attributes["for"] = id;
        if (isChoice) label.Attributes["data-weight"] = "regular";
        return label;
    }

    public static TagBuilder Element(string name, string @class, string? text = null)
    {
        var tag = new TagBuilder(name);
        tag.AddCssClass(@class);
        if (text is not null) tag.InnerHtml.Append(text);
        return tag;
    }

    /// <summary>Puts what was built in the place of the tag in the view.</summary>
    public static void Become(this TagHelperOutput output, IHtmlContent content)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(content);
    }

    private static TagBuilder Hint(FieldParts parts, string hint)
    {
        var tag = Element("p", "ds-paragraph", hint);
        tag.Attributes["id"] = parts.HintId;
        tag.Attributes["data-field"] = "description";
        return tag;
    }

    // What is stored now, beside what was written here.
    private static TagBuilder Saved(FieldParts parts, string theirs)
    {
        var tag = Element("div", "theirs");
        tag.Attributes["id"] = parts.TheirsId;
        tag.InnerHtml.AppendHtml(Element("p", "theirs-title", LayoutTexts.T["SavedByOther"]));
        tag.InnerHtml.AppendHtml(Element("p", "theirs-text", theirs.Length == 0 ? LayoutTexts.T["SavedEmpty"] : theirs));
        return tag;
    }

    private static TagBuilder Message(FieldParts parts)
    {
        var tag = Element("p", "ds-validation-message", parts.Error);
        tag.Attributes["id"] = parts.ErrorId;
        tag.Attributes["data-field"] = "validation";
        return tag;
    }
}
