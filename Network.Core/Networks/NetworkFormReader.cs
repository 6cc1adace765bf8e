using Network.Core.Gatherings;
using Network.Core.Kommuner;
using Network.Core.Mail;
using Network.Core.People;
using Network.Core.Texts;

namespace Network.Core.Networks;

/// <summary>Reads a network's form: all that is wrong with it, or the network that it describes.</summary>
public sealed class NetworkFormReader(KommuneCatalogue kommuner)
{
    private const int NameLength = 200;
    private const int PurposeLength = 20_000;
    private const int MostRows = 50;
    private static readonly TextSource s_texts = new(typeof(NetworkFormReader));

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>The network; null where <see cref="Errors"/> says what is wrong.</summary>
    public LearningNetwork? Read(NetworkForm form)
    {
        var name = new LocalText(TypedText.Line(form.NameNn), TypedText.Line(form.NameNb), TypedText.Line(form.NameEn));
        if (name.IsEmpty) Wrong("NameNn", "NameMissing");
        Limit("NameNn", form.NameNn, NameLength);
        Limit("NameNb", form.NameNb, NameLength);
        Limit("NameEn", form.NameEn, NameLength);
        Limit("PurposeNn", form.PurposeNn, PurposeLength);
        Limit("PurposeNb", form.PurposeNb, PurposeLength);
        Limit("PurposeEn", form.PurposeEn, PurposeLength);
        if (form.StartsOn is null) Wrong("StartsOn", "StartMissing");
        if (form.EndsOn < form.StartsOn) Wrong("EndsOn", "EndBeforeStart");
        if (form.MinimumPeople is not (>= 1 and <= 50)) Wrong("MinimumPeople", "Between", 1, 50);
        if (form.LinkDaysBefore is not (>= 0 and <= LinkRule.MostDays)) Wrong("LinkDaysBefore", "Between", 0, LinkRule.MostDays);
        if (form.LinkTime is null) Wrong("LinkTime", "TimeMissing");
        var organisers = Lines("Organisers", form.Organisers);
        var partners = Lines("Partners", form.Partners);
        var contacts = Contacts(form.Contacts);
        var roles = Roles(form.Roles);
        var region = Region(form);
        if (_errors.Count > 0) return null;
        return new LearningNetwork
        {
            Version = form.Version,
            Name = name,
            Purpose = new LocalText(form.PurposeNn?.Trim(), form.PurposeNb?.Trim(), form.PurposeEn?.Trim()),
            Language = form.Language,
            StartsOn = form.StartsOn!.Value,
            EndsOn = form.EndsOn,
            MinimumPeople = form.MinimumPeople!.Value,
            LinkRule = new LinkRule(form.LinkDaysBefore!.Value, form.LinkTime!.Value),
            Organisers = organisers,
            Partners = partners,
            Contacts = contacts,
            Roles = roles,
            KommuneIds = region,
        };
    }

    private List<NetworkContact> Contacts(IReadOnlyList<ContactForm> forms)
    {
        var contacts = new List<NetworkContact>();
        for (var i = 0; i < forms.Count; i++)
        {
            if (forms[i].IsBlank) continue;
            var field = $"Contacts[{i}].";
            Limit(field + "Name", forms[i].Name, NameLength);
            Limit(field + "Title", forms[i].Title, NameLength);
            var email = EmailAddress.Read(forms[i].Email);
            if (email is null) Wrong(field + "Email", "EmailWrong");
            var phone = PhoneNumber.Read(forms[i].Phone);
            if (phone is null && TypedText.Line(forms[i].Phone) is not null) Wrong(field + "Phone", "PhoneWrong");
            if (email is not null) contacts.Add(new NetworkContact(TypedText.Line(forms[i].Name) ?? email, TypedText.Line(forms[i].Title), email, phone));
        }

        if (contacts.Count > MostRows) Wrong("Contacts[0].Name", "TooMany", MostRows);
        return contacts;
    }

    private List<WantedRole> Roles(IReadOnlyList<RoleForm> forms)
    {
        var roles = new List<WantedRole>();
        for (var i = 0; i < forms.Count; i++)
        {
            if (forms[i].IsBlank) continue;
            Limit($"Roles[{i}].Nn", forms[i].Nn, NameLength);
            Limit($"Roles[{i}].Nb", forms[i].Nb, NameLength);
            Limit($"Roles[{i}].En", forms[i].En, NameLength);
            var title = new LocalText(TypedText.Line(forms[i].Nn), TypedText.Line(forms[i].Nb), TypedText.Line(forms[i].En));
            roles.Add(new WantedRole(title, forms[i].ForLeaders) { Id = forms[i].Id });
        }

        if (roles.Count > MostRows) Wrong("Roles[0].Nn", "TooMany", MostRows);
        return roles;
    }

    private List<long> Region(NetworkForm form)
    {
        var region = form.KommuneIds.Where(id => id is > 0 and < 10_000 && kommuner.Find((int)id) is not null)
            .Concat(form.FylkeIds.SelectMany(kommuner.InFylke).Select(k => (long)k.Id))
            .Distinct().Order().ToList();
        if (region.Count == 0) Wrong("FylkeIds", "RegionMissing");
        return region;
    }

    private List<string> Lines(string field, string? text)
    {
        var lines = TypedText.Lines(text).Distinct().ToList();
        if (lines.Any(l => l.Length > NameLength)) Wrong(field, "TooLong", NameLength);
        return lines;
    }

    private void Limit(string field, string? text, int length)
    {
        if (text?.Length > length) Wrong(field, "TooLong", length);
    }

    private void Wrong(string field, string key, params object?[] values) => _errors.Add(new FieldError(field, s_texts[key, values]));
}
