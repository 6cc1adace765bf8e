using Network.Core.Registrations;

namespace Network.Data.Registrations;

#pragma warning disable IDE1006 // Named as the parameters of the statements are.

/// <summary>The parameters of an organiser's list.</summary>
/// <param name="gatheringId">Whose.</param>
/// <param name="Selection">Whom.</param>
/// <param name="Wanted">In which order.</param>
/// <param name="HasTextIndex">Parts of words are found by an index; elsewhere by LIKE.</param>
internal sealed record ListValues(long gatheringId, RegistrationSelection Selection, RegistrationOrder Wanted, bool HasTextIndex)
{
    public string? state => Selection.State?.ToString();
    public long? kommuneId => Selection.KommuneId;
    public string? role => Selection.Role;
    public string? first => Like(0);
    public string? second => Like(1);
    public string? third => Like(2);
    public string? fourth => Like(3);
    public int mailFailed => Selection.MailFailed ? 1 : 0;
    public string order => Wanted.ToString();
    public int skip { get; init; }
    public int take { get; init; }
    public int most { get; init; }

    /// <summary>The words for an index of three letters at a time; null where all are shorter.</summary>
    public string? match
    {
        get
        {
            var words = Selection.SearchWords.Where(w => w.Length >= 3).Select(w => $"\"{w}\"").ToList();
            return words.Count == 0 ? null : string.Join(" AND ", words);
        }
    }

    // A folded word holds letters and digits alone: nothing in it means anything to LIKE.
    private string? Like(int index) => index < Selection.SearchWords.Count ? $"%{Selection.SearchWords[index]}%" : null;
}
