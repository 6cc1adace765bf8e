using Network.Core.Texts;

namespace Network.Web.People;

/// <summary>Words of a person's own page.</summary>
public static class PeopleTexts
{
    public static readonly TextSource T = new(typeof(PeopleTexts));
}
