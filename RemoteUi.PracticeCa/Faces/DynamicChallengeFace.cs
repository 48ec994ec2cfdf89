using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Faces;

/// <summary>
/// Acts as a server of device management, which makes a challenge password for each device: good once, for a time, and
/// for the names of that device.
/// </summary>
internal sealed class DynamicChallengeFace : PlainFace
{
    public override FaceDescription Description { get; } = new(CaFace.DynamicChallenge)
    {
        Challenge = (ChallengeRule.None, ChallengeRule.OneTime),
    };
}
