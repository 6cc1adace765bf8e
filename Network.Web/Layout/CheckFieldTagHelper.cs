using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Network.Web.Layout;

/// <summary><c>&lt;check-field for="WaitingList" label="…" /&gt;</c>: one box for a bool. Unchecked, nothing is sent, which binds as false.</summary>
[HtmlTargetElement("check-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckFieldTagHelper : FieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        control.Attributes["type"] = "checkbox";
        control.Attributes["name"] = Parts.Name;
        control.Attributes["value"] = "true";
        if (Parts.Value.Equals("true", StringComparison.OrdinalIgnoreCase)) control.Attributes["checked"] = "checked";
        output.Become(FieldMarkup.Field(Parts, Label, Hint, control, v => LayoutTexts.T[v == "true" ? "Yes" : "No"]));
    }
}
