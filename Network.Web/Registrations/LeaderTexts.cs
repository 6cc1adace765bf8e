using Network.Core.Texts;

namespace Network.Web.Registrations;

/// <summary>Words of the pages about leaders who are invited to a gathering.</summary>
internal static class LeaderTexts
{
    public static readonly TextSource T = new(typeof(LeaderTexts));
}
