using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Network.Web.Layout;

/// <summary>
/// <c>&lt;radio-group for="Mode" label="…" options="…" /&gt;</c>: one of a few that are all seen;
/// <c>&lt;checkbox-group for="Roles" label="…" options="…" /&gt;</c>: any of them.
/// </summary>
[HtmlTargetElement("radio-group", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("checkbox-group", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceGroupTagHelper : FieldTagHelper
{
    public required IEnumerable<SelectListItem> Options { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var type = context.TagName == "radio-group" ? "radio" : "checkbox";
        var fields = new HtmlContentBuilder();
        var index = 0;
        foreach (var option in Options) fields.AppendHtml(Choice(type, option, index++));
        output.Become(FieldMarkup.Group(Parts, LabelText, Hint, fields, Show));
    }

    // What was chosen, a value a line, in the words of the options.
    private string Show(string values) =>
        string.Join(", ", values.Split('\n').Select(v => Options.FirstOrDefault(o => (o.Value ?? o.Text) == v)?.Text).OfType<string>());

    private TagBuilder Choice(string type, SelectListItem option, int index)
    {
        // The first has the field's own id: the error summary leads there.
        var id = index == 0 ? Parts.Id : string.Create(CultureInfo.InvariantCulture, $"{Parts.Id}-{index}");
        var control = FieldMarkup.Element("input", "ds-input");
        control.TagRenderMode = TagRenderMode.SelfClosing;
        control.Attributes["type"] = type;
        control.Attributes["id"] = id;
        control.Attributes["name"] = Parts.Name;
        control.Attributes["value"] = option.Value ?? option.Text;
        if (Parts.Values.Contains(option.Value ?? option.Text)) control.Attributes["checked"] = "checked";
        if (option.Disabled) control.Attributes["disabled"] = "disabled";
        Parts.MarkInvalid(control);
        var field = FieldMarkup.Element("div", "ds-field");
        field.InnerHtml.AppendHtml(control).AppendHtml(FieldMarkup.Label(id, option.Text, isChoice: true));
        return field;
    }
}
