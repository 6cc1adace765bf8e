using Network.Core.Access;
using Network.Core.Networks;
using Network.Core.Texts;

namespace Network.Data.Networks;

/// <summary>Reads and writes what belongs to a network, inside a larger transaction.</summary>
internal static class NetworkParts
{
    /// <summary>What <see cref="Roles"/> reads of the network @networkId, as a part of a larger statement.</summary>
    public const string SelectRoles = """
        SELECT r.Id, r.TitleNn, r.TitleNb, r.TitleEn, r.ForLeaders FROM NetworkRole r WHERE r.LearningNetworkId = @networkId ORDER BY r.Position, r.Id
        """;

    private static readonly Sql s_whole = new("""
        SELECT n.Id, n.Slug, n.NameNn, n.NameNb, n.NameEn, n.PurposeNn, n.PurposeNb, n.PurposeEn, n.Language, n.StartsOn, n.EndsOn, n.MinimumPeople,
               n.LinkDaysBefore, n.LinkTime, n.Version
        FROM LearningNetwork n WHERE n.Id = @id OR n.Slug = @slug;
        SELECT o.Name, o.Part FROM NetworkOrganisation o
        WHERE o.LearningNetworkId = (SELECT n.Id FROM LearningNetwork n WHERE n.Id = @id OR n.Slug = @slug) ORDER BY o.Part, o.Position;
        SELECT c.Name, c.Title, c.Email, c.Phone FROM NetworkContact c
        WHERE c.LearningNetworkId = (SELECT n.Id FROM LearningNetwork n WHERE n.Id = @id OR n.Slug = @slug) ORDER BY c.Position, c.Id;
        SELECT r.Id, r.TitleNn, r.TitleNb, r.TitleEn, r.ForLeaders FROM NetworkRole r
        WHERE r.LearningNetworkId = (SELECT n.Id FROM LearningNetwork n WHERE n.Id = @id OR n.Slug = @slug) ORDER BY r.Position, r.Id;
        SELECT k.KommuneId FROM NetworkKommune k
        WHERE k.LearningNetworkId = (SELECT n.Id FROM LearningNetwork n WHERE n.Id = @id OR n.Slug = @slug) ORDER BY k.KommuneId
        """);

    private static readonly Sql s_forgetOrganisations = new("DELETE FROM NetworkOrganisation WHERE LearningNetworkId = @id");

    private static readonly Sql s_addOrganisation = new("""
        INSERT INTO NetworkOrganisation (LearningNetworkId, Name, Part, Position) VALUES (@id, @name, @part, @position)
        """);

    private static readonly Sql s_forgetContacts = new("DELETE FROM NetworkContact WHERE LearningNetworkId = @id");

    private static readonly Sql s_addContact = new("""
        INSERT INTO NetworkContact (LearningNetworkId, Name, Title, Email, Phone, Position) VALUES (@id, @name, @title, @email, @phone, @position)
        """);

    private static readonly Sql s_roles = new(SelectRoles);

    private static readonly Sql s_addRole = new("""
        INSERT INTO NetworkRole (LearningNetworkId, TitleNn, TitleNb, TitleEn, ForLeaders, Position) VALUES (@id, @nn, @nb, @en, @forLeaders, @position)
        """);

    private static readonly Sql s_changeRole = new("""
        UPDATE NetworkRole SET TitleNn = @nn, TitleNb = @nb, TitleEn = @en, ForLeaders = @forLeaders, Position = @position
        WHERE Id = @roleId AND LearningNetworkId = @id
        """);

    // A role that somebody has stays.
    private static readonly Sql s_removeRole = new("""
        DELETE FROM NetworkRole
        WHERE Id = @roleId AND LearningNetworkId = @id
          AND NOT EXISTS (SELECT 1 FROM ParticipantRole p WHERE p.NetworkRoleId = @roleId)
        """);

    private static readonly Sql s_region = new("SELECT k.KommuneId FROM NetworkKommune k WHERE k.LearningNetworkId = @id ORDER BY k.KommuneId");

    private static readonly Sql s_addKommune = new("INSERT INTO NetworkKommune (LearningNetworkId, KommuneId) VALUES (@id, @kommuneId)");

    // A kommune that has people or contacts in the network stays in its region.
    private static readonly Sql s_removeKommune = new("""
        DELETE FROM NetworkKommune
        WHERE LearningNetworkId = @id AND KommuneId = @kommuneId
          AND NOT EXISTS (SELECT 1 FROM Participant p WHERE p.LearningNetworkId = @id AND p.KommuneId = @kommuneId)
          AND NOT EXISTS (SELECT 1 FROM KommuneContact c WHERE c.LearningNetworkId = @id AND c.KommuneId = @kommuneId)
        """);

    private static readonly Sql s_invite = new("""
        INSERT INTO Invitation (LearningNetworkId, KommuneId, Token, CreatedAt)
        SELECT @id, @kommuneId, @token, @now
        WHERE NOT EXISTS (SELECT 1 FROM Invitation i WHERE i.LearningNetworkId = @id AND i.KommuneId = @kommuneId)
        """);

    /// <summary>The network with all that belongs to it; null where there is none.</summary>
    public static Task<LearningNetwork?> Network(this SqlRunner sql, string slug) => Whole(sql, null, slug);

    /// <inheritdoc cref="Network(SqlRunner, string)"/>
    public static Task<LearningNetwork?> Network(this SqlRunner sql, long id) => Whole(sql, id, null);

    /// <summary>The roles it wants people for, in order.</summary>
    public static Task<IReadOnlyList<WantedRole>> RolesOf(this SqlRunner sql, long networkId) => sql.Several(s_roles, new { networkId }, Roles);

    /// <summary>The same from a larger answer.</summary>
    public static async Task<IReadOnlyList<WantedRole>> Roles(this SqlAnswers answers) => [.. (await answers.List<RoleRow>()).Select(r => r.Value)];

    public static async Task SaveParts(this SqlRunner sql, long id, LearningNetwork network, DateTimeOffset now)
    {
        await sql.Change(s_forgetOrganisations, new { id });
        await sql.Change(s_addOrganisation, network.Organisers.Select((name, position) => new { id, name, part = "Organiser", position }));
        await sql.Change(s_addOrganisation, network.Partners.Select((name, position) => new { id, name, part = "Partner", position }));
        await sql.Change(s_forgetContacts, new { id });
        await sql.Change(s_addContact, network.Contacts.Select((c, position) => new { id, name = c.Name, title = c.Title, email = c.Email, phone = c.Phone, position }));
        await SaveRoles(sql, id, network.Roles);
        await SaveRegion(sql, id, network.KommuneIds, now);
    }

    private static Task<LearningNetwork?> Whole(SqlRunner sql, long? id, string? slug) => sql.Several(s_whole, new { id, slug }, async parts =>
    {
        if (await parts.Find<NetworkRow>() is not { } row) return null;
        var organisations = await parts.List<OrganisationRow>();
        return row.ToNetwork() with
        {
            Organisers = [.. organisations.Where(o => o.Part == "Organiser").Select(o => o.Name)],
            Partners = [.. organisations.Where(o => o.Part == "Partner").Select(o => o.Name)],
            Contacts = [.. (await parts.List<ContactRow>()).Select(c => new NetworkContact(c.Name, c.Title, c.Email, c.Phone))],
            Roles = [.. (await parts.List<RoleRow>()).Select(r => r.Value)],
            KommuneIds = await parts.List<long>(),
        };
    });

    private static async Task SaveRoles(SqlRunner sql, long id, IReadOnlyList<WantedRole> roles)
    {
        var before = (await sql.List<RoleRow>(s_roles, new { networkId = id })).Select(r => r.Id).ToHashSet();
        for (var position = 0; position < roles.Count; position++)
        {
            var (role, title) = (roles[position], roles[position].Title);
            var values = new { id, roleId = role.Id, nn = title.Nn, nb = title.Nb, en = title.En, forLeaders = role.ForLeaders, position };
            await sql.Change(before.Remove(role.Id) ? s_changeRole : s_addRole, values);
        }

        await sql.Change(s_removeRole, before.Select(roleId => new { id, roleId }));
    }

    private static async Task SaveRegion(SqlRunner sql, long id, IReadOnlyList<long> kommuneIds, DateTimeOffset now)
    {
        var before = await sql.List<long>(s_region, new { id });
        await sql.Change(s_removeKommune, before.Except(kommuneIds).Select(kommuneId => new { id, kommuneId }));
        await sql.Change(s_addKommune, kommuneIds.Except(before).Select(kommuneId => new { id, kommuneId }));
        await sql.Change(s_invite, kommuneIds.Select(kommuneId => new { id, kommuneId, token = SecretToken.New(), now }));
    }

    private sealed record OrganisationRow
    {
        public string Name { get; init; } = "";
        public string Part { get; init; } = "";
    }

    private sealed record ContactRow
    {
        public string Name { get; init; } = "";
        public string? Title { get; init; }
        public string Email { get; init; } = "";
        public string? Phone { get; init; }
    }

    private sealed record RoleRow
    {
        public long Id { get; init; }
        public string? TitleNn { get; init; }
        public string? TitleNb { get; init; }
        public string? TitleEn { get; init; }
        public bool ForLeaders { get; init; }

        public WantedRole Value => new(new LocalText(TitleNn, TitleNb, TitleEn), ForLeaders) { Id = Id };
    }
}
