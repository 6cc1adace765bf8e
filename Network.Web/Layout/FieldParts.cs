using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Network.Web.Layout;

/// <summary>What all fields share: an id, the value that was sent, the message that belongs to it, label and hint.</summary>
internal sealed class FieldParts(ViewContext view, string expression, object? model)
{
    public string Name { get; } = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression);

    public string Id => TagBuilder.CreateSanitizedId(Name, "-");

    /// <summary>What the visitor sent, word for word, or else what the model holds.</summary>
    public string Value => Entry?.AttemptedValue ?? FieldText.Of(model);

    public string? Error => Entry?.Errors.FirstOrDefault()?.ErrorMessage;

    private ModelStateEntry? Entry => view.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    /// <summary>The wrapper with label, hint, the control and its message.</summary>
    public void Wrap(TagHelperOutput output, string label, string? hint, bool optional, TagBuilder control)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-field");
        control.Attributes["id"] = Id;
        control.AddCssClass("ds-input");
        Describe(control, hint);
        output.Content.AppendHtml(Label(label, optional));
        if (hint is not null) output.Content.AppendHtml(Hint(hint));
        output.Content.AppendHtml(control);
        if (Error is not null) output.Content.AppendHtml(Message());
    }

    public void Describe(TagBuilder control, string? hint)
    {
        var described = string.Join(' ', new[] { hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.Where(i => i is not null));
        if (described.Length > 0) control.Attributes["aria-describedby"] = described;
        if (Error is not null) control.Attributes["aria-invalid"] = "true";
    }

    public TagBuilder Hint(string hint) => Element("p", Id + "-hint", hint, ("data-field", "description"), ("class", "ds-paragraph"));

    public TagBuilder Message() => Element("p", Id + "-error", Error!, ("data-field", "validation"), ("class", "ds-validation-message"));

    private TagBuilder Label(string label, bool optional)
    {
        var tag = new TagBuilder("label");
        tag.AddCssClass("ds-label");
        tag.Attributes["for"] = Id;
        tag.InnerHtml.Append(optional ? $"{label} ({LayoutTexts.T["Optional"]})" : label);
        return tag;
    }

    private static TagBuilder Element(string name, string id, string text, params (string Key, string Value)[] attributes)
    {
        var tag = new TagBuilder(name);
        tag.Attributes["id"] = id;
        foreach (var (key, value) in attributes) tag.Attributes[key] = value;
        tag.InnerHtml.Append(text);
        return tag;
    }
}
