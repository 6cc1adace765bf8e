using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Network.Web.Layout;

/// <summary><c>&lt;text-field for="Name" label="…" /&gt;</c>: one line, or several with <c>rows</c>.</summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";

    /// <summary>More than 0 makes it a text area.</summary>
    public int Rows { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>The id of a datalist with proposals.</summary>
    public string? List { get; set; }

    /// <summary>The language that is to be written.</summary>
    public string? Lang { get; set; }

    /// <summary>Where the browser stops; it cuts what is pasted, so only where nothing longer can be meant. 0: nowhere.</summary>
    public int Maxlength { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = FieldMarkup.TextControl(Parts, Type, Rows);
        Set(control, "autocomplete", Autocomplete);
        Set(control, "inputmode", Inputmode);
        Set(control, "list", List);
        Set(control, "lang", Lang);
        if (Maxlength > 0) control.Attributes["maxlength"] = Maxlength.ToString(CultureInfo.InvariantCulture);
        if (Required) control.Attributes["aria-required"] = "true";
        output.Become(FieldMarkup.Field(Parts, LabelText, Hint, control));
    }

    private static void Set(TagBuilder control, string name, string? value)
    {
        if (value is not null) control.Attributes[name] = value;
    }
}
