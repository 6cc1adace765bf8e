using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>Reads the tools of a network: all that is wrong with them, or the tools that they are.</summary>
public sealed class ToolListFormReader
{
    private const int NameLength = 200;
    private const int UrlLength = 500;
    private const int MostTools = 100;
    private static readonly TextSource s_texts = new(typeof(ToolListFormReader));

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>What to save; null where <see cref="Errors"/> says what is wrong.</summary>
    public ToolListChange? Read(ToolListForm form)
    {
        var tools = new List<NetworkTool>();
        for (var i = 0; i < form.Tools.Count; i++)
        {
            if (form.Tools[i].IsBlank) continue;
            var tool = One(form.Tools[i], $"Tools[{i}].");
            if (tools.Any(t => string.Equals(t.Name, tool.Name, StringComparison.OrdinalIgnoreCase))) Wrong($"Tools[{i}].Name", "Twice", tool.Name);
            tools.Add(tool);
        }

        if (tools.Count > MostTools) Wrong("Tools[0].Name", "TooMany", MostTools);
        return _errors.Count > 0 ? null : new ToolListChange(tools, [.. form.Tools.Where(t => t.IsBlank && t.Id != 0).Select(t => t.Id)]);
    }

    private NetworkTool One(ToolForm form, string field)
    {
        var (name, url) = (TypedText.Line(form.Name), TypedText.Line(form.Url));
        if (name is null) Wrong(field + "Name", "NameMissing");
        if (name?.Length > NameLength) Wrong(field + "Name", "TooLong", NameLength);
        if (url is not null && WebAddress.Read(url) is null) Wrong(field + "Url", "UrlWrong");
        if (url?.Length > UrlLength) Wrong(field + "Url", "TooLong", UrlLength);
        return new NetworkTool(form.Id, name ?? "", url is null ? null : WebAddress.Read(url));
    }

    private void Wrong(string field, string key, params object?[] values) => _errors.Add(new FieldError(field, s_texts[key, values]));
}
