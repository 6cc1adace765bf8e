using Network.Core.Texts;

namespace Network.Web.Search;

/// <summary>Words of the search page.</summary>
public static class SearchTexts
{
    public static readonly TextSource T = new(typeof(SearchTexts));
}
