package org.esicasebook.imaging.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.esicasebook.imaging.viewer.example.FilmReadingPage;
import org.junit.jupiter.api.Test;

class ViewerPageOfTheDocsTest {

    private static final Path PAGE = Path.of("src/docs/viewer.md");
    private static final Path EXAMPLE =
            Path.of("src/test/java/org/esicasebook/imaging/viewer/example/FilmReadingPage.java");

    @Test
    void theExampleIsTheCodeThatIsCompiledHere() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("```java\n") + "```java\n".length();
        String shown = page.substring(begin, page.indexOf("```", begin));
        String compiled = Files.readString(EXAMPLE);
        assertThat(shown).isEqualTo(compiled.substring(compiled.indexOf("// example\n") + "// example\n".length()));
    }

    @Test
    void theExampleShowsWhatItSays() {
        ImageViewer viewer =
                (ImageViewer) new FilmReadingPage().getChildren().findFirst().orElseThrow();
        ViewerDocument document = viewer.getDocument().orElseThrow();
        assertThat(document.views()).extracting(ImageView::id).containsExactly("wrist", "swallow");
        assertThat(document.drawing().orElseThrow().labels()).contains("Fracture line");
    }
}
