using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Authority;

/// <summary>Represents one CA that the practice CA has or had, as it is stored.</summary>
/// <param name="Number">Its number, counted from 1, by which entries of the register name it.</param>
internal sealed record AuthorityDescription(int Number, CaShape Shape);
