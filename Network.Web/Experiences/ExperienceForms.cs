using Network.Core.Access;
using Network.Core.Experiences;
using Network.Core.People;
using Network.Core.Search;
using Network.Core.Texts;

namespace Network.Web.Experiences;

/// <summary>Experiences as forms.</summary>
internal static class ExperienceForms
{
    /// <summary>A new one, by somebody who will answer questions themselves unless they say otherwise.</summary>
    public static ExperienceForm New(Person author, Experience? follows, IReadOnlyList<ExperienceKommune> kommuner, IReadOnlyList<string> tools) => WithTools(new ExperienceForm
    {
        SubmissionId = SecretToken.New(),
        KommuneId = kommuner.Count == 1 ? kommuner[0].Id : null,
        FollowsId = follows?.Id,
        Language = Languages.Current.Code(),
        Services = follows is null ? [] : [.. follows.Text.Services.Select(s => s.ToString())],
        ContactName = author.Name,
        ContactEmail = author.Email,
        ContactPhone = author.Phone is { } phone ? PhoneNumber.Show(phone) : null,
    }, follows?.Text.Tools ?? [], tools);

    public static ExperienceForm Of(Experience experience, IReadOnlyList<string> tools) => WithTools(new ExperienceForm
    {
        Version = experience.Version,
        KommuneId = experience.KommuneId,
        Title = experience.Text.Title,
        Language = experience.Text.Language.Code(),
        Services = [.. experience.Text.Services.Select(s => s.ToString())],
        TargetGroup = experience.Text.TargetGroup,
        Done = experience.Text.Done,
        Worked = experience.Text.Worked,
        DidNotWork = experience.Text.DidNotWork,
        Costs = experience.Text.Costs,
        ContactName = experience.Text.Contact?.Name,
        ContactEmail = experience.Text.Contact?.Email,
        ContactPhone = experience.Text.Contact?.Phone is { } phone ? PhoneNumber.Show(phone) : null,
        ContactIsOpen = experience.Text.Contact?.IsOpen == true,
    }, experience.Text.Tools, tools);

    // Those that the network lists are ticked there; the rest stands in words.
    private static ExperienceForm WithTools(ExperienceForm form, IReadOnlyList<string> named, IReadOnlyList<string> listed)
    {
        var keys = named.Select(SearchKey.Of).ToHashSet(StringComparer.Ordinal);
        var known = listed.Select(SearchKey.Of).ToHashSet(StringComparer.Ordinal);
        return form with
        {
            Tools = [.. listed.Where(t => keys.Contains(SearchKey.Of(t)))],
            OwnTools = string.Join('\n', named.Where(t => !known.Contains(SearchKey.Of(t)))) is { Length: > 0 } own ? own : null,
        };
    }
}
