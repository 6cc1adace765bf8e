using Network.Core.Experiences;
using Network.Core.Lists;
using Network.Core.Texts;
using Network.Data.Experiences;
using Network.Web.Layout;

namespace Network.Web.Experiences;

/// <summary>A list of experiences.</summary>
/// <param name="Network">The network; null for all.</param>
/// <param name="List">A page of it.</param>
/// <param name="Paging">Which.</param>
/// <param name="Filter">What it is narrowed by.</param>
/// <param name="Choices">What it can be narrowed by.</param>
/// <param name="IsSignedIn">Somebody looks who may also see what is no longer, or not yet, out.</param>
public sealed record ExperienceListModel(
    ExperienceNetwork? Network, ListPage<ExperienceLine> List, Paging Paging, ExperienceFilter Filter, ExperienceChoices Choices, bool IsSignedIn)
{
    public string Here => Network is null ? "/erfaringar" : $"/nettverk/{Network.Slug}/erfaringar";
}

/// <summary>One experience as its reader sees it, with the comment that they are writing.</summary>
/// <param name="Page">The experience.</param>
/// <param name="Paging">Of the comments.</param>
/// <param name="Comment">As it stands.</param>
/// <param name="Sensitive">What to look at once more in it.</param>
/// <param name="IsSignedIn">Who is not may sign in to see more.</param>
public sealed record ExperienceModel(ExperiencePage Page, Paging Paging, CommentForm Comment, IReadOnlyList<SensitiveField> Sensitive, bool IsSignedIn);

/// <summary>A comment as somebody writes it.</summary>
public sealed record CommentForm
{
    public string? Body { get; init; }

    /// <summary>The same when it is sent twice.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>Be told of further ones.</summary>
    public bool Follow { get; init; }

    /// <summary>Looked over: nobody can be recognised.</summary>
    public bool LookedOver { get; init; }
}

/// <summary>The form of an experience.</summary>
/// <param name="Network">The network's place in addresses.</param>
/// <param name="Form">As it stands.</param>
/// <param name="Id">The row; null for a new one.</param>
/// <param name="Stored">As it is stored; null for a new one.</param>
/// <param name="Kommuner">For whom a new one can be written.</param>
/// <param name="Tools">The network's.</param>
/// <param name="Sensitive">What to look at once more.</param>
public sealed record ExperienceFormModel(
    string Network, ExperienceForm Form, long? Id, Experience? Stored, IReadOnlyList<ExperienceKommune> Kommuner, IReadOnlyList<string> Tools, IReadOnlyList<SensitiveField> Sensitive)
{
    public IReadOnlyList<ExperienceFile> Files => Stored?.Files ?? [];
}

/// <summary>A warning that a text may tell of one person, in words that the page has for its fields.</summary>
/// <param name="Found">Field and words.</param>
/// <param name="Label">What a field is called.</param>
public sealed record SensitiveModel(IReadOnlyList<SensitiveField> Found, Func<string, string> Label);
