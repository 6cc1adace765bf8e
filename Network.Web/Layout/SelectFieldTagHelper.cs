using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Network.Web.Layout;

/// <summary><c>&lt;select-field for="Mode" label="…" options="…" /&gt;</c>: one of a list; options that follow each other in one group stand below its name.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectFieldTagHelper : FieldTagHelper
{
    public required IEnumerable<SelectListItem> Options { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = new TagBuilder("select");
        control.Attributes["name"] = Parts.Name;
        if (Required) control.Attributes["aria-required"] = "true";
        TagBuilder? group = null;
        foreach (var option in Options)
        {
            if (option.Group?.Name != group?.Attributes["label"])
            {
                group = option.Group is { } named ? Group(named.Name) : null;
                if (group is not null) control.InnerHtml.AppendHtml(group);
            }

            var tag = new TagBuilder("option");
            tag.Attributes["value"] = option.Value ?? "";
            if ((option.Value ?? "") == Parts.Value) tag.Attributes["selected"] = "selected";
            if (option.Disabled) tag.Attributes["disabled"] = "disabled";
            tag.InnerHtml.Append(option.Text);
            (group ?? control).InnerHtml.AppendHtml(tag);
        }

        output.Become(FieldMarkup.Field(Parts, LabelText, Hint, control, v => Options.FirstOrDefault(o => o.Value == v)?.Text ?? v));
    }

    private static TagBuilder Group(string name)
    {
        var group = new TagBuilder("optgroup");
        group.Attributes["label"] = name;
        return group;
    }
}
