using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Network.Web.Layout;

namespace Network.Tests.Layout;

/// <summary>A page with one tag on it, after a form was sent or before.</summary>
internal sealed class FieldView
{
    private static readonly EmptyModelMetadataProvider s_metadata = new();

    public FieldView()
    {
        Context = new ViewContext { HttpContext = new DefaultHttpContext(), ViewData = new ViewDataDictionary(s_metadata, new ModelStateDictionary()) };
    }

    public ViewContext Context { get; }

    /// <summary>What a visitor has sent.</summary>
    public FieldView Sent(string name, params string[] values)
    {
        Context.ViewData.ModelState.SetModelValue(name, values.Length == 1 ? values[0] : values, string.Join(',', values));
        return this;
    }

    public FieldView Wrong(string name, string message)
    {
        Context.ViewData.ModelState.AddModelError(name, message);
        return this;
    }

    public static ModelExpression For<T>(string name, T? value) => new(name, s_metadata.GetModelExplorerForType(typeof(T), value));

    /// <summary>The page as a browser reads it.</summary>
    public IHtmlDocument Show(TagHelper tag, string name, string inside = "")
    {
        if (tag is FieldTagHelper field) field.View = Context;
        var output = new TagHelperOutput(name, [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(inside)));
        tag.ProcessAsync(new TagHelperContext(name, [], new Dictionary<object, object>(), "1"), output).GetAwaiter().GetResult();
        using var html = new StringWriter();
        output.WriteTo(html, HtmlEncoder.Default);
        return (IHtmlDocument)new HtmlParser().ParseDocument($"<body>{html}</body>");
    }
}
