package dev.skillway.core.requests;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** What stands in the store as JSON of requests and of problems. */
public final class Texts {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Texts() {}

  /** Lines of JSON, compressed: problems of one request are much alike. */
  public static byte[] compressed(List<Problem> problems) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes);
        JsonGenerator json = JSON.createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (Problem problem : problems) {
        ProblemText.write(json, problem);
        json.writeRaw('\n');
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** What {@link #compressed} made. */
  public static List<Problem> problems(byte[] compressed) {
    var problems = new ArrayList<Problem>();
    try (var in = new InflaterInputStream(new ByteArrayInputStream(compressed));
        MappingIterator<JsonNode> lines = JSON.readerFor(JsonNode.class).readValues(in)) {
      while (lines.hasNext()) {
        problems.add(ProblemText.problem(lines.next()));
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException("problems of a request in the store", damaged);
    }
    return problems;
  }

  /** Bytes, compressed. */
  static byte[] packed(byte[] whole) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes)) {
      out.write(whole);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** What {@link #packed} made. */
  static byte[] unpacked(byte[] packed) {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException damaged) {
      throw new UncheckedIOException("an answer in the store", damaged);
    }
  }

  static String notices(List<Notice> notices) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (Notice notice : notices) {
        ProblemText.write(json, notice);
      }
      json.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  static List<Notice> notices(String json) {
    var notices = new ArrayList<Notice>();
    try {
      JSON.readTree(json).forEach(notice -> notices.add(ProblemText.notice(notice)));
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("notices of a request in the store: " + json, damaged);
    }
    return notices;
  }

  static String headers(Map<String, String> headers) {
    try {
      return JSON.writeValueAsString(headers);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Map<String, String> headers(String json) {
    try {
      return JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("headers of a request in the store: " + json, damaged);
    }
  }
}
