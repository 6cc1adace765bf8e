namespace Network.Core.Kommuner;

/// <summary>A county. <paramref name="Id"/> is the fylkesnummer as a number: 46 is Vestland.</summary>
public sealed record Fylke(int Id, string Name);
