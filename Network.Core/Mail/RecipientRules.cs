using System.Globalization;

namespace Network.Core.Mail;

/// <summary>Who of several groups gets one mail.</summary>
public static class RecipientRules
{
    private static readonly StringComparer s_byName = StringComparer.Create(CultureInfo.GetCultureInfo("nb-NO"), ignoreCase: true);

    /// <summary>Everybody who is in some group, once, by name; without those who have said no. Who stands first says name and language, but a name comes before none.</summary>
    /// <param name="groups">All of all groups, in any number.</param>
    /// <param name="refused">Keys of the addresses that have said no.</param>
    public static RecipientList Union(IEnumerable<Recipient> groups, IReadOnlySet<string> refused)
    {
        var all = groups.GroupBy(r => r.EmailKey, StringComparer.Ordinal).Select(same => same.FirstOrDefault(r => r.Name.Length > 0) ?? same.First()).ToList();
        var people = all.Where(r => !refused.Contains(r.EmailKey)).OrderBy(r => r.Name.Length > 0 ? r.Name : r.Email, s_byName).ThenBy(r => r.EmailKey, StringComparer.Ordinal).ToList();
        return new RecipientList(people, all.Count - people.Count);
    }
}
