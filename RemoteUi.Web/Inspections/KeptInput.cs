namespace RemoteUi.Web.Inspections;

/// <summary>Represents an entry in the list of kept inputs.</summary>
/// <param name="Size">In bytes.</param>
public sealed record KeptInput(Guid Id, string Name, DateTimeOffset KeptAt, int Size);
