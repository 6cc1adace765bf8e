using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Network.Web.Layout;

/// <summary>What every field takes: <c>for</c> and <c>label</c>, and where wanted <c>hint</c>, <c>optional="true"</c> (said in the label) or <c>required="true"</c>.</summary>
public abstract class FieldTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    public bool Required { get; set; }

    private protected FieldParts Parts => new(View, For.Name, For.Model);

    /// <summary>A field inside this one, for values that have several.</summary>
    private protected FieldParts Inner(string property, object? model) => new(View, $"{For.Name}.{property}", model);

    private protected string LabelText => Optional ? $"{Label} ({LayoutTexts.T["Optional"]})" : Label;
}
