using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>What a kommune lacks, as a list in Markdown.</summary>
public static class MissingText
{
    private static readonly TextSource s_texts = new(typeof(MissingText));

    /// <summary>Empty where nothing of people or roles is missing: questions alone are no reason to write.</summary>
    public static string Of(KommuneInvitation invitation, Language language)
    {
        var needs = invitation.Needs;
        if (needs.Answer || needs.IsNothing) return "";
        var lines = new List<string>();
        if (needs.People > 0) lines.Add(s_texts[language, "People", needs.People, invitation.Network.MinimumPeople]);
        lines.AddRange(needs.Roles.Select(r => s_texts[language, "Role", r.Title.In(language)]));
        if (invitation.Unanswered.Count > 0) lines.Add(s_texts[language, "Questions", invitation.Unanswered.Count]);
        return string.Join('\n', lines.Select(l => "- " + l));
    }
}
