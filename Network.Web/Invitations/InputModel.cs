using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Web.Layout;

namespace Network.Web.Invitations;

/// <summary>What a network has asked its kommuner and what they have said.</summary>
public sealed record InputModel(LearningNetwork Network, InputResults Results, KommuneCatalogue Kommuner, bool MayChange)
{
    public string Here => $"/arrangor/nettverk/{Network.Slug}/innspel";

    /// <summary>How many kommuner are asked.</summary>
    public int Asked => Network.KommuneIds.Count;

    public string NameOf(KommuneInput kommune) => Kommuner.Find((int)kommune.KommuneId) is { } known ? Kommuner.Label(known) : "";

    public IEnumerable<KommuneInput> ByName(IEnumerable<KommuneInput> kommuner) => kommuner.OrderBy(k => NorwegianSort.Key(NameOf(k)), StringComparer.Ordinal);

    /// <summary>An answer in words; empty where there is none.</summary>
    public static string Said(InputQuestion question, InputReply? reply, Language language) => reply is null
        ? ""
        : reply.Text ?? string.Join(", ", question.Options.Where(o => reply.OptionIds.Contains(o.Id)).Select(o => o.Label.In(language)));
}

/// <summary>One question with all its answers.</summary>
/// <param name="Input">What surrounds it.</param>
/// <param name="Question">Which.</param>
/// <param name="Answered">All that have answered, by name.</param>
/// <param name="Paging">Where in them.</param>
public sealed record InputQuestionModel(InputModel Input, InputQuestion Question, IReadOnlyList<KommuneInput> Answered, Paging Paging)
{
    public IEnumerable<KommuneInput> Rows => Answered.Skip(Paging.Skip).Take(Paging.Size);
}

/// <summary>One tool with the kommuner that have said something of it.</summary>
public sealed record InputToolModel(InputModel Input, NetworkTool Tool);

/// <summary>How many of how many, as a bar with its number.</summary>
public sealed record BarModel(string Id, string Label, int Count, int Of);
