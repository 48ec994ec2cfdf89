using System.Collections.Frozen;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Faces;

/// <summary>Finds the faces. They have no state.</summary>
internal static class AllFaces
{
    private static readonly FrozenDictionary<CaFace, IFace> Faces = new IFace[]
    {
        new PlainFace(), new NdesFace(), new EjbcaCaFace(), new EjbcaRaFace(), new StepCaFace(), new OpenXpkiFace(),
        new DynamicChallengeFace(),
    }.ToFrozenDictionary(face => face.Description.Face);

    /// <summary>Gets the addresses of all faces, beside the practice CA's own.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
        [.. Faces.Values.SelectMany(face => face.Description.Addresses).Distinct().Order(StringComparer.Ordinal)];

    public static IFace Of(CaFace face) => Faces[face];

    /// <summary>Returns the behavior that holds: what the face fixes takes the place of what is set.</summary>
    public static PracticeCaBehavior Apply(PracticeCaBehavior set)
    {
        var face = Of(set.Face).Description;
        return set with
        {
            Certificates = face.Certificates ?? set.Certificates,
            Capabilities = face.Capabilities is null ? set.Capabilities : CapabilityList.Full,
            Challenge = face.InsteadOf(set.Challenge),
        };
    }
}
