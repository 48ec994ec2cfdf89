using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Faces;

/// <summary>Acts as EJBCA in RA mode, where somebody approves each request.</summary>
internal sealed class EjbcaRaFace : EjbcaFace
{
    public override FaceDescription Description { get; } = In(CaFace.EjbcaRa) with { HoldsFirst = true };
}
