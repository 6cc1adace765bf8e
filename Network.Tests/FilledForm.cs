using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Network.Tests;

/// <summary>A form of a page as it would be sent: the values it came with, and those put over them.</summary>
internal sealed class FilledForm
{
    private readonly IHtmlFormElement _form;
    private readonly IElement? _button;
    private readonly Uri _page;
    private readonly List<KeyValuePair<string, string>> _values;

    public FilledForm(SitePage page, string selector)
    {
        var element = page.Find(selector);
        _form = element as IHtmlFormElement ?? element.Closest("form") as IHtmlFormElement ?? throw new InvalidOperationException($"{selector} is in no form.");
        _button = element is IHtmlFormElement ? null : element;
        _page = page.Address;
        _values = [.. _form.Elements.SelectMany(ValuesOf)];
    }

    public void Set(string name, IEnumerable<string> values)
    {
        _values.RemoveAll(v => v.Key == name);
        _values.AddRange(values.Select(v => KeyValuePair.Create(name, v)));
    }

    public FilledForm With(string name, string value)
    {
        Set(name, [value]);
        return this;
    }

    public HttpRequestMessage Request()
    {
        var action = _button?.GetAttribute("formaction") ?? _form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? _page : new Uri(_page, action);
        if (string.Equals(_form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
            return new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(_values) };
        var query = string.Join('&', _values.Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}"));
        return new HttpRequestMessage(HttpMethod.Get, new UriBuilder(target) { Query = query }.Uri);
    }

    private IEnumerable<KeyValuePair<string, string>> ValuesOf(IElement element)
    {
        var name = element.GetAttribute("name");
        if (string.IsNullOrEmpty(name) || element.HasAttribute("disabled")) return [];
        IEnumerable<string> values = element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [box.Value is "" ? "on" : box.Value] : [],
            IHtmlInputElement { Type: "submit" or "button" or "reset" or "image" or "file" } => element == _button ? [element.GetAttribute("value") ?? ""] : [],
            IHtmlInputElement input => [input.Value],
            IHtmlTextAreaElement area => [area.Value],
            IHtmlSelectElement select => select.Options.Where(o => o.IsSelected && !o.IsDisabled).Select(o => o.Value),
            IHtmlButtonElement => element == _button ? [element.GetAttribute("value") ?? ""] : [],
            _ => [],
        };
        return values.Select(v => KeyValuePair.Create(name, v));
    }
}
