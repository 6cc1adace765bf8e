using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Network.Web.Layout;

/// <summary><c>&lt;page-list paging="Model.Paging" /&gt;</c>: links to the other pages of a list, with the same search; only the count where all fits on one.</summary>
[HtmlTargetElement("page-list", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PageListTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public required Paging Paging { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var content = new HtmlContentBuilder();
        content.AppendHtml(FieldMarkup.Element("p", "ds-paragraph muted", LayoutTexts.T["Showing", Paging.First, Paging.Last, Paging.Total]));
        if (Paging.Pages > 1) content.AppendHtml(Links());
        output.Become(content);
    }

    private TagBuilder Links()
    {
        var list = new TagBuilder("ul");
        list.InnerHtml.AppendHtml(Item(Step(Paging.Number - 1, LayoutTexts.T["Previous"], Paging.Number > 1)));
        foreach (var page in Paging.Links()) list.InnerHtml.AppendHtml(Item(page is { } number ? Number(number) : null));
        list.InnerHtml.AppendHtml(Item(Step(Paging.Number + 1, LayoutTexts.T["Next"], Paging.Number < Paging.Pages)));
        var navigation = FieldMarkup.Element("nav", "ds-pagination");
        navigation.Attributes["aria-label"] = LayoutTexts.T["Pages"];
        navigation.InnerHtml.AppendHtml(list);
        return navigation;
    }

    private TagBuilder Step(int page, string text, bool exists)
    {
        var link = Link(text);
        if (exists) link.Attributes["href"] = Address(page);
        else link.Attributes["aria-hidden"] = "true";
        return link;
    }

    private TagBuilder Number(int page)
    {
        var link = Link(page.ToString(CultureInfo.InvariantCulture));
        link.Attributes["href"] = Address(page);
        link.Attributes["aria-label"] = LayoutTexts.T["PageNumber", page];
        if (page == Paging.Number) link.Attributes["aria-current"] = "true";
        return link;
    }

    private static TagBuilder Link(string text)
    {
        var link = FieldMarkup.Element("a", "ds-button", text);
        link.Attributes["data-variant"] = "tertiary";
        return link;
    }

    private static TagBuilder Item(TagBuilder? content)
    {
        var item = new TagBuilder("li");
        if (content is not null) item.InnerHtml.AppendHtml(content);
        return item;
    }

    private string Address(int page)
    {
        var request = View.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(q => q.Key != Paging.Parameter)) { { Paging.Parameter, page.ToString(CultureInfo.InvariantCulture) } };
        return request.Path.ToUriComponent() + query.ToQueryString();
    }
}
