using System.Globalization;
using Network.Core.Access;

namespace Network.Core.Gatherings;

/// <summary>
/// Short fingerprints of what people are told about a session. A mail's rows keep those that it told; where they differ from the session's, there
/// is something new to tell. A change that is taken back leaves nothing to tell.
/// </summary>
public static class SessionMarks
{
    /// <summary>Of the start, the end and the place.</summary>
    public static string Time(DateTimeOffset startsAt, DateTimeOffset endsAt, string? place) => SecretToken.Hash(
        string.Create(CultureInfo.InvariantCulture, $"{startsAt.ToUnixTimeMilliseconds()} {endsAt.ToUnixTimeMilliseconds()} {place?.Trim()}"));

    /// <summary>Of the meeting link; null where there is none.</summary>
    public static string? Link(string? meetingUrl) =>
        string.IsNullOrWhiteSpace(meetingUrl) ? null : SecretToken.Hash(meetingUrl.Trim());
}
