using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Network.Core.Registrations;
using Network.Core.Texts;

namespace Network.Web.Registrations;

/// <summary>A selection as it stands in an address, which can be kept and handed on. What cannot be read does not narrow.</summary>
public sealed record RegistrationQuery
{
    [FromQuery(Name = "sok")]
    public string? Search { get; init; }

    [FromQuery(Name = "status")]
    public RegistrationState? State { get; init; }

    [FromQuery(Name = "kommune")]
    public long? KommuneId { get; init; }

    [FromQuery(Name = "rolle")]
    public string? Role { get; init; }

    [FromQuery(Name = "feila")]
    public bool MailFailed { get; init; }

    [FromQuery(Name = "sorter")]
    public RegistrationOrder Order { get; init; }

    /// <summary>Those ticked in the list.</summary>
    [FromQuery(Name = "valde")]
    public IReadOnlyList<long> Ids { get; init; } = new List<long>();

    public RegistrationSelection Selection => new()
    {
        Search = TypedText.Line(Search),
        State = State,
        KommuneId = KommuneId,
        Role = TypedText.Line(Role),
        MailFailed = MailFailed,
        Ids = Ids,
    };

    /// <summary>The same as the tail of an address, with its question mark; empty where nothing is set. Without those ticked.</summary>
    public string Tail()
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Fields) query.Add(name, value);
        return query.ToString();
    }

    /// <summary>Names and values of what is set, without those ticked.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields
    {
        get
        {
            if (!string.IsNullOrWhiteSpace(Search)) yield return new("sok", Search);
            if (State is { } state) yield return new("status", state.ToString());
            if (KommuneId is { } kommune) yield return new("kommune", kommune.ToString(CultureInfo.InvariantCulture));
            if (!string.IsNullOrWhiteSpace(Role)) yield return new("rolle", Role);
            if (MailFailed) yield return new("feila", "true");
            if (Order != RegistrationOrder.Name) yield return new("sorter", Order.ToString());
        }
    }
}
