using Network.Core.Texts;

namespace Network.Web.Layout;

/// <summary>
/// Words that every page shares. Each feature has a class like this with its own three files beside it; a view writes
/// <c>@LayoutTexts.T["Save"]</c> and gets the language of the request.
/// </summary>
public static class LayoutTexts
{
    public static readonly TextSource T = new(typeof(LayoutTexts));
}
