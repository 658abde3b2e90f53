package org.esicasebook.imaging;

/** A study lent under a random name; see {@link ImageGrants}. */
public record ImageGrant(String id, StudyId study, String username) {

    /** Address of a frame, relative to the application's root; both numbers count from 0. */
    public String frameAddress(int series, int frame) {
        return "images/" + id + "/" + series + "/" + frame;
    }

    /** The same with {@code {frame}} in place of the number, as the viewer takes it. */
    public String frameAddressTemplate(int series) {
        return "images/" + id + "/" + series + "/{frame}";
    }
}
