using Network.Core.Mail;

namespace Network.Data.Networks;

/// <summary>Whom a network names first among its contacts: who invites and gets answers.</summary>
internal static class FirstContact
{
    /// <summary>What <see cref="Contact"/> reads of the network @networkId, as a part of a larger statement.</summary>
    public const string Select = "SELECT c.Name, c.Email FROM NetworkContact c WHERE c.LearningNetworkId = @networkId AND c.Position = 0";

    private static readonly Sql s_first = new(Select);

    /// <summary>Null where the network names nobody.</summary>
    public static Task<MailPerson?> ContactOf(this SqlRunner sql, long networkId) => sql.Several(s_first, new { networkId }, Contact);

    /// <summary>The same from a larger answer.</summary>
    public static async Task<MailPerson?> Contact(this SqlAnswers answers) => await answers.Find<ContactRow>() is { } row ? new MailPerson(row.Name, row.Email) : null;

    private sealed record ContactRow
    {
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
    }
}
