using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Network.Web.Layout;

/// <summary>Puts the antiforgery token into each posted form.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTokenTagHelper(IHtmlGenerator generator) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <summary>For what needs none (<see cref="IgnoreAntiforgeryTokenAttribute"/>): a page with a token is made for one visitor.</summary>
    public bool WithoutToken { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (WithoutToken) return;
        output.PostContent.AppendHtml(generator.GenerateAntiforgery(View));
    }
}
