using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Network.Core.Texts;

namespace Network.Web.Layout;

/// <summary>
/// <c>&lt;local-text-field for="Title" label="…" /&gt;</c>: a <see cref="LocalText"/> in its three languages, sent as Title.Nn, Title.Nb and
/// Title.En; several lines with <c>rows</c>.
/// </summary>
[HtmlTargetElement("local-text-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LocalTextFieldTagHelper : FieldTagHelper
{
    /// <summary>More than 0 makes them text areas.</summary>
    public int Rows { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var text = For.Model as LocalText ?? LocalText.Empty;
        var fields = new HtmlContentBuilder();
        foreach (var language in Languages.All)
        {
            var parts = Inner(Property(language), text.Written(language));
            var control = FieldMarkup.TextControl(parts, "text", Rows);
            control.Attributes["lang"] = language.Code();
            fields.AppendHtml(FieldMarkup.Field(parts, LayoutTexts.T[language.ToString()], null, control));
        }

        var group = FieldMarkup.Group(Parts, LabelText, Hint, fields);
        group.AddCssClass("languages");
        output.Become(group);
    }

    private static string Property(Language language) => language switch
    {
        Language.Bokmal => nameof(LocalText.Nb),
        Language.English => nameof(LocalText.En),
        _ => nameof(LocalText.Nn),
    };
}
