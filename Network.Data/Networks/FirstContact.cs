using Network.Core.Mail;

namespace Network.Data.Networks;

/// <summary>Whom a network names first among its contacts: who invites and gets answers.</summary>
internal static class FirstContact
{
    private static readonly Sql s_first = new("SELECT c.Name, c.Email FROM NetworkContact c WHERE c.LearningNetworkId = @networkId AND c.Position = 0");

    /// <summary>Null where the network names nobody.</summary>
    public static async Task<MailPerson?> ContactOf(this SqlRunner sql, long networkId) =>
        await sql.Find<ContactRow>(s_first, new { networkId }) is { } row ? new MailPerson(row.Name, row.Email) : null;

    private sealed record ContactRow
    {
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
    }
}
