using Network.Core.Gatherings;
using Network.Core.Kommuner;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>A list of people, judged: those who can be registered, and what is wrong with each of the others.</summary>
public sealed class PeopleImport
{
    private static readonly TextSource s_texts = new(typeof(PeopleImport));

    /// <summary>Judges each row by itself. Whoever stands there twice is registered once.</summary>
    /// <param name="table">The list.</param>
    /// <param name="gathering">Where they are to be registered.</param>
    /// <param name="kommuner">All of them.</param>
    /// <param name="language">In which those are written to that are new.</param>
    public PeopleImport(PeopleTable table, Gathering gathering, KommuneCatalogue kommuner, Language language)
    {
        // An organiser may add whom they will, and need not know every answer.
        var open = gathering with { Audience = Audience.Open, Questions = [], Practical = Network.Core.Practical.PracticalInfo.None };
        var (right, wrong, seen) = (new List<RegistrationWish>(), new List<WrongPerson>(), new Dictionary<string, int>());
        foreach (var (row, form) in table.People)
        {
            var reader = new RegistrationFormReader(open, [], kommuner);
            var wish = reader.Read(form, language);
            if (wish is null) wrong.Add(new WrongPerson(row, form, [.. reader.Errors.Select(e => e.Message)]));
            else if (!seen.TryAdd(EmailAddress.Key(wish.Email), row)) wrong.Add(new WrongPerson(row, form, [s_texts["Twice", wish.Email, seen[EmailAddress.Key(wish.Email)]]]));
            else right.Add(wish);
        }

        (Right, Wrong) = (right, wrong);
    }

    /// <summary>Those who can be registered, in the order of the list.</summary>
    public IReadOnlyList<RegistrationWish> Right { get; }

    /// <summary>The others.</summary>
    public IReadOnlyList<WrongPerson> Wrong { get; }
}

/// <summary>A row that cannot be registered as it stands.</summary>
/// <param name="Row">Its number in the list.</param>
/// <param name="Form">What it says.</param>
/// <param name="Problems">What is wrong, in the reader's language.</param>
public sealed record WrongPerson(int Row, RegistrationForm Form, IReadOnlyList<string> Problems);

/// <summary>What came of registering a list.</summary>
/// <param name="Placed">Got a place.</param>
/// <param name="Waiting">Wait.</param>
/// <param name="Before">Were registered already.</param>
public sealed record ImportOutcome(int Placed, int Waiting, int Before);
