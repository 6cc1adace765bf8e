using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>What the page says where somebody says no to a network's general mail.</summary>
/// <param name="Language">Theirs.</param>
/// <param name="NetworkName">The network.</param>
/// <param name="Email">Their address.</param>
/// <param name="RefusedAt">When they said no (UTC); null where they have not.</param>
public sealed record MailRefusal(Language Language, LocalText NetworkName, string Email, DateTimeOffset? RefusedAt);
