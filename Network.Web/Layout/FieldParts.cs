using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Primitives;

namespace Network.Web.Layout;

/// <summary>One field of a form: name and id, the value that was sent, the message that belongs to it.</summary>
internal sealed class FieldParts(ViewContext view, string expression, object? model)
{
    public string Name { get; } = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression);

    public string Id => TagBuilder.CreateSanitizedId(Name, "-");

    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    /// <summary>What the visitor sent, word for word, or else what the model holds.</summary>
    public string Value => Entry?.AttemptedValue ?? FieldText.Of(model);

    /// <summary>The same, where several may be chosen.</summary>
    public IReadOnlyList<string> Values => Entry?.RawValue switch
    {
        string[] sent => sent,
        StringValues sent => [.. sent.OfType<string>()],
        string sent => [sent],
        _ => model is System.Collections.IEnumerable many and not string ? [.. many.Cast<object?>().Select(FieldText.Of)] : [FieldText.Of(model)],
    };

    public string TheirsId => Id + "-theirs";

    /// <summary>What somebody else has saved here meanwhile; null where nobody did, or wrote the same.</summary>
    public string? Theirs => Layout.Theirs.Of(view.ViewData, Name) is { } theirs && Plain(theirs) != Plain(string.Join('\n', Values)) ? theirs : null;

    public string? Error => Entry?.Errors.FirstOrDefault()?.ErrorMessage;

    private ModelStateEntry? Entry => view.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    /// <summary>Ties hint and message to what they are about.</summary>
    public void Describe(TagBuilder control, string? hint)
    {
        var described = string.Join(' ', new[] { hint is null ? null : HintId, Theirs is null ? null : TheirsId, Error is null ? null : ErrorId }.OfType<string>());
        if (described.Length > 0) control.Attributes["aria-describedby"] = described;
    }

    // A browser sends line breaks of its own kind.
    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    public void MarkInvalid(TagBuilder control)
    {
        if (Error is not null) control.Attributes["aria-invalid"] = "true";
    }
}
